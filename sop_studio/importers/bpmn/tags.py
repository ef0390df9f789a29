"""The BPMN 2.0 element names that the import carries, by what they become."""

NAMESPACE = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"

TASKS = frozenset(
    {
        "task",
        "userTask",
        "manualTask",
        "serviceTask",
        "scriptTask",
        "sendTask",
        "businessRuleTask",
        "receiveTask",
    }
)
BODIES = frozenset({"subProcess", "transaction", "adHocSubProcess"})
ACTIVITIES = TASKS | BODIES | {"callActivity"}
EVENTS = frozenset(
    {"startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent"}
)
GATEWAYS = frozenset(
    {"exclusiveGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway", "parallelGateway"}
)
ELEMENTS = ACTIVITIES | EVENTS | GATEWAYS

CARRIED = ELEMENTS | {
    "definitions", "process", "collaboration", "participant", "laneSet", "lane", "childLaneSet", "flowNodeRef",
    "sequenceFlow", "incoming", "outgoing", "conditionExpression", "documentation", "association", "textAnnotation",
    "text", "eventDefinitionRef", "timeDuration", "timeDate", "timeCycle", "condition",
    "multiInstanceLoopCharacteristics", "standardLoopCharacteristics",
    "message", "signal", "error", "escalation",
}  # fmt: skip
"""Elements whose content the SOP holds; every other one is listed in the report."""
