"""The same requirements in the forms of several tools: the same sentences, parents, code and tests for each."""
