"""Present: a briefing in screens, one message each, for the back of a room."""

from dashboard.stage import Stage
from dashboard.stage.screens import every

screens = every()
stage = Stage({each.id: each.slide for each in screens})
for each in screens:
    with stage.screen(each.id):
        each.show()
stage.show_strip()
