"""Claims to other tools and back: JSON Lines and CSV both ways, ClaimReview and Web Annotations out.

A project's documents become *records* (one claim, one source, one entity …), each as it is written; formats write records, and what they
write is read into records again, which become documents. What a format says beside that (readings, places) is for those who read it.
"""
