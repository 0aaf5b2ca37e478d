"""What helps a person record claims, and carry them to other tools and back; nothing here judges."""
