"""From an article to a claims document that a person completes: one candidate for each figure, its quote verified in place."""
