"""The first page."""

import fields

fields.draw_fields()
