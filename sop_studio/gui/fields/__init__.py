"""Editors for single values of the model."""
