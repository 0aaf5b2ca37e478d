"""What happens to rules and their findings: selected, run, suppressed, reconciled, sorted. It knows no rule and no format by name."""
