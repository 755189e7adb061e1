"""One kind of document a file: a function from a feature, chance and prose to the text."""
