"""Makes workspaces as teams fill them in: the same bytes for the same number of features, on every machine."""
