"""Which figures of an article are recorded by a claim, which are ignored, and which no one has recorded."""
