"""The fact sheet and the inventory in print: for a terminal, as JSON, as CSV."""
