
# ---------------------------------------------------------------------------------------------------------------------------------
# The cumulative incidence of each kind of first event, which compete with one another (Aalen & Johansen).

times <- adtte[adtte$PARAMCD == page$parameter, ]
labels <- vapply(page$causes, function(cause) cause$label, "")

# 0 without an event; an event of no recorded kind counts among the last.
cause <- ifelse(times$CNSR == 1, 0, length(labels))
for (i in seq_along(labels)) cause[times$CNSR == 0 & times$EVNTCD %in% page$causes[[i]]$codes] <- i

months <- settings$survivalAtMonths
fit <- survfit(
  Surv(times$AVAL, factor(cause, 0:length(labels))) ~ 1,
  conf.type = settings$confType, conf.int = settings$confLevel
)
at <- summary(fit, times = months, extend = TRUE)
beyond <- months > max(times$AVAL)
for (i in seq_along(labels)) {
  told <- function(value) ifelse(beyond, NA, value[, i + 1])
  add("main", "children", labels[i], NA, sum(cause == i))
  add("main", "cumulative incidence", labels[i], months, told(at$pstate))
  add("main", "cumulative incidence standard error", labels[i], months, told(at$std.err))
  add("main", "cumulative incidence lower", labels[i], months, told(at$lower))
  add("main", "cumulative incidence upper", labels[i], months, told(at$upper))
}
