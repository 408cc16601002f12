
# ---------------------------------------------------------------------------------------------------------------------------------
# The curve of this page.

times <- adtte[adtte$PARAMCD == page$parameter, ]
add_curve("main", "", times$AVAL, 1 - times$CNSR)
