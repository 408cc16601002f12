
# ---------------------------------------------------------------------------------------------------------------------------------
# Median follow-up: of the survivors, and of all children by reverse Kaplan-Meier (in this parameter the end of observation is the event).

times <- adtte[adtte$PARAMCD == page$parameter, ]
survivors <- times$AVAL[is(times[[page$survivors]], "Y")]
range <- median_range(survivors)
add("main", "children", "survivors", NA, length(survivors))
add("main", "follow-up median", "survivors", NA, range[1])
add("main", "follow-up minimum", "survivors", NA, range[2])
add("main", "follow-up maximum", "survivors", NA, range[3])

middle <- list(quantile = NA, lower = NA, upper = NA)
if (nrow(times) > 0) middle <- curve_quantiles(curve_of(times$AVAL, 1 - times$CNSR), 0.5)
add("main", "children", "reverse Kaplan-Meier", NA, nrow(times))
add("main", "follow-up median", "reverse Kaplan-Meier", NA, middle$quantile)
add("main", "follow-up median lower", "reverse Kaplan-Meier", NA, middle$lower)
add("main", "follow-up median upper", "reverse Kaplan-Meier", NA, middle$upper)
