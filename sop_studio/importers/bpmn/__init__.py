"""BPMN 2.0 models, read into SOPs."""
