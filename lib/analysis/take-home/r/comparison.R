
# ---------------------------------------------------------------------------------------------------------------------------------
# The groups of this page: their curves, the log-rank test, the hazard ratios.

add_comparison <- function(part, spans) {
  places <- sort(unique(spans$group))
  labels <- page$factor$labels[places]
  for (place in places) {
    own <- spans[spans$group == place, ]
    add_curve(part, page$factor$labels[place], own$to, own$event, own$from)
  }
  if (!are_tested(spans)) return(invisible())
  test <- log_rank(spans)
  add(part, "log-rank chi-square", "", NA, test$chisq)
  add(part, "log-rank df", "", NA, test$df)
  add(part, "log-rank p", "", NA, pchisq(test$chisq, test$df, lower.tail = FALSE))
  add(part, "events expected", labels, NA, test$expected)
  cox <- cox_of(spans)
  others <- labels[-1]
  add(part, "log hazard ratio", others, NA, cox$coef)
  add(part, "log hazard ratio standard error", others, NA, cox$se)
  add(part, "hazard ratio", others, NA, exp(cox$coef))
  add(part, "hazard ratio lower", others, NA, cox$lower)
  add(part, "hazard ratio upper", others, NA, cox$upper)
  add(part, "hazard ratio p", others, NA, cox$p)
  if (cox$has_own_test) add(part, "proportional hazards p", "", NA, cox$proportional)
  else leave(part, "proportional hazards p")
}

known <- known_of(page$factor)
add_comparison("main", spans_from_start(known))
if (!is.null(page$factor$how)) {
  add_comparison("landmark", spans_from_landmark(page$factor, known, page$landmark))
  add_comparison("time-dependent", spans_in_time(page$factor, known))
}
