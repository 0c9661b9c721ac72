"""Run agents over the tasks, the triggers and the exam, in arms with one skill, another or none."""
