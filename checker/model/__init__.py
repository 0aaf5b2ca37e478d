"""The nouns: span, source, claim, vocabulary, corpus, finding, report. Frozen data that knows no right or wrong."""
