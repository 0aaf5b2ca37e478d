"""What claims say of the same thing."""
