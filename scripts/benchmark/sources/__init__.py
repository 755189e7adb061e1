"""Files of code and tests beside the documents of a workspace: what a trace reads."""
