"""Judge an SOP: findings, rules and profiles."""
