"""The bars, one group a file: each measures and adds its rows."""
