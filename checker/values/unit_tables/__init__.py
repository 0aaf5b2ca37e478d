"""Tables of units: data, no logic."""
