
# ---------------------------------------------------------------------------------------------------------------------------------
# The hazard ratios of every comparison; where the groups are known only later, from the landmark on.

for (factor in page$factors) {
  known <- known_of(factor)
  is_later <- !is.null(factor$how)
  spans <- if (is_later) spans_from_landmark(factor, known, page$landmark) else spans_from_start(known)
  if (!are_tested(spans)) next
  title <- if (is_later) paste0(factor$title, ", from month ", page$landmark, " on") else factor$title
  test <- log_rank(spans)
  add("main", "log-rank p", title, NA, pchisq(test$chisq, test$df, lower.tail = FALSE))
  cox <- cox_of(spans)
  others <- paste0(title, ": ", factor$labels[sort(unique(spans$group))][-1])
  add("main", "hazard ratio", others, NA, exp(cox$coef))
  add("main", "hazard ratio lower", others, NA, cox$lower)
  add("main", "hazard ratio upper", others, NA, cox$upper)
}
