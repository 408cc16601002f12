
# ---------------------------------------------------------------------------------------------------------------------------------
# What a page says of one Kaplan-Meier curve.

# `from`: the months from which on children were under observation, where that is not time zero for all.
curve_of <- function(time, event, from = 0) {
  outcome <- if (any(from > 0)) Surv(from, time, event) else Surv(time, event)
  survfit(outcome ~ 1, conf.type = settings$confType, conf.int = settings$confLevel)
}

curve_quantiles <- function(fit, shares) lapply(quantile(fit, shares, conf.int = TRUE), as.numeric)

# Estimates beyond the last observation would only repeat the last one: they are not told, unless everybody has had the event.
add_curve <- function(part, group, time, event, from = 0) {
  months <- settings$survivalAtMonths
  shares <- c(0.25, 0.5, 0.75)
  add(part, "children", group, NA, length(time))
  add(part, "events", group, NA, sum(event))
  nothing <- rep(NA_real_, length(months))
  at <- list(n.risk = nothing * 0, surv = nothing, std.err = nothing, lower = nothing, upper = nothing)
  quantiles <- list(quantile = rep(NA_real_, 3), lower = rep(NA_real_, 3), upper = rep(NA_real_, 3))
  beyond <- rep(TRUE, length(months))
  if (length(time) > 0) {
    fit <- curve_of(time, event, from)
    at <- summary(fit, times = months, extend = TRUE)
    quantiles <- curve_quantiles(fit, shares)
    beyond <- months > max(time) & at$surv > 0
  }
  told <- function(value) ifelse(beyond, NA, value)
  add(part, "at risk", group, months, ifelse(beyond, 0, at$n.risk))
  add(part, "survival", group, months, told(at$surv))
  add(part, "survival standard error", group, months, told(at$std.err))
  add(part, "survival lower", group, months, told(at$lower))
  add(part, "survival upper", group, months, told(at$upper))
  add(part, "quantile", group, shares, quantiles$quantile)
  add(part, "quantile lower", group, shares, quantiles$lower)
  add(part, "quantile upper", group, shares, quantiles$upper)
}
