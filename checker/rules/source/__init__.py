"""The articles behind the claims."""
