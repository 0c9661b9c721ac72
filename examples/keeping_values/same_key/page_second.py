"""The second page."""

import fields

fields.draw_fields()
