"""What may be wrong with recorded claims: one folder a family, one file a rule. `README.md` is the generated catalogue."""
