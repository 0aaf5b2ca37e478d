"""Readings of claims, and the verdict and cause of two or more of them. Nothing here knows of files, formats or severities."""
