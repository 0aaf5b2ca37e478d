"""What helps a person record claims, look at what is recorded, and carry it to other tools and back; nothing here judges."""
