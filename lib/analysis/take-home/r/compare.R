
# ---------------------------------------------------------------------------------------------------------------------------------
# Comparing groups of children by the spans in which they were under observation: from, to (months), event, group (its place), id.

# Who is compared, with the group each child turned out to belong to and the month from which on that was known.
known_of <- function(factor) {
  times <- adtte[adtte$PARAMCD == page$parameter, ]
  child <- adsl[match(times$USUBJID, adsl$USUBJID), ]
  on <- if (is.null(factor$from)) rep(NA, nrow(child)) else child[[factor$from]]
  data.frame(
    id = times$USUBJID, months = times$AVAL, event = 1 - times$CNSR,
    group = match(child[[factor$group]], factor$codes),
    known = as.numeric(as.Date(on) - as.Date(child$TZERODT)) / settings$daysPerMonth
  )
}

# Every child in the group it turned out to belong to, from time zero on.
spans_from_start <- function(known) {
  data.frame(id = known$id, from = rep(0, nrow(known)), to = known$months, event = known$event, group = known$group)[!is.na(known$group), ]
}

# From a landmark on, the children still under observation without the event, in the group known by then. Time runs from the landmark.
spans_from_landmark <- function(factor, known, landmark) {
  by_then <- !is.na(known$known) & known$known <= landmark
  if (factor$how == "passes") {
    into <- match(factor$into, factor$codes)
    known$group <- ifelse(by_then, into, 3 - into)
  } else {
    known$group[!by_then] <- NA
  }
  spans <- spans_from_start(known[known$months > landmark, ])
  spans$to <- spans$to - landmark
  spans
}

# Each child in the group it was in at the time: it passes from one to the other, or is under observation once its group shows.
spans_in_time <- function(factor, known) {
  if (factor$how == "shows") {
    seen <- known[!is.na(known$group) & !is.na(known$known), ]
    spans <- spans_from_start(seen)
    spans$from <- pmax(0, seen$known)
    return(spans[spans$to > spans$from, ])
  }
  into <- match(factor$into, factor$codes)
  passes <- !is.na(known$known) & known$known < known$months
  at_once <- passes & known$known <= 0
  both <- passes & !at_once
  span <- function(who, from, to, event, group) {
    data.frame(id = known$id, from = from, to = to, event = event, group = rep(group, nrow(known)))[who, ]
  }
  zero <- rep(0, nrow(known))
  spans <- rbind(
    span(!passes, zero, known$months, known$event, 3 - into),
    span(at_once, zero, known$months, known$event, into),
    span(both, zero, known$known, zero, 3 - into),
    span(both, known$known, known$months, known$event, into)
  )
  spans[spans$to > spans$from, ]
}

# Groups too small for a test: fewer children or events than the settings ask for.
are_tested <- function(spans) {
  groups <- split(spans, spans$group)
  enough <- vapply(groups, function(one) {
    length(unique(one$id)) >= settings$smallestGroup && sum(one$event) >= settings$fewestEvents
  }, TRUE)
  length(groups) >= 2 && all(enough)
}

is_late <- function(spans) any(spans$from > 0)
survival_of <- function(spans) if (is_late(spans)) Surv(spans$from, spans$to, spans$event) else Surv(spans$to, spans$event)

# The log-rank test: R's own, and where children come under observation late, which it does not take, from the risk sets.
log_rank <- function(spans) {
  group <- factor(spans$group)
  if (!is_late(spans)) {
    test <- survdiff(survival_of(spans) ~ group)
    return(list(expected = test$exp, chisq = test$chisq, df = nlevels(group) - 1))
  }
  at <- sort(unique(spans$to[spans$event == 1]))
  later <- function(x, g) vapply(at, function(t) sum(x[group == g] >= t), 0)
  at_risk <- sapply(levels(group), function(g) later(spans$to, g) - later(spans$from, g))
  died <- sapply(levels(group), function(g) vapply(at, function(t) sum(spans$to == t & spans$event == 1 & group == g), 0))
  at_risk <- matrix(at_risk, nrow = length(at))
  died <- matrix(died, nrow = length(at))
  n <- rowSums(at_risk)
  d <- rowSums(died)
  share <- at_risk / n
  weight <- ifelse(n > 1, d * (n - d) / (n - 1), 0)
  variance <- diag(colSums(weight * share), ncol(share)) - t(share) %*% (weight * share)
  expected <- colSums(share * d)
  off <- (colSums(died) - expected)[-1]
  list(expected = expected, chisq = drop(off %*% solve(variance[-1, -1], off)), df = nlevels(group) - 1)
}

# Cox regression on the groups, against the first; ties by Efron. A coefficient that grows without end is not defined.
cox_of <- function(spans) {
  places <- sort(unique(spans$group))
  x <- sapply(places[-1], function(place) as.numeric(spans$group == place))
  x <- matrix(x, nrow = nrow(spans))
  endless <- FALSE
  fit <- withCallingHandlers(
    coxph(survival_of(spans) ~ x, ties = "efron", control = coxph.control(eps = 1e-12, toler.chol = 1e-14, iter.max = 50)),
    warning = function(w) {
      endless <<- endless || grepl("infinite|out of iterations|converged before", conditionMessage(w))
      invokeRestart("muffleWarning")
    }
  )
  z <- qnorm(1 - (1 - settings$confLevel) / 2)
  coef <- unname(coef(fit))
  se <- sqrt(diag(vcov(fit)))
  if (endless) coef[abs(coef) > 10] <- NA
  se[is.na(coef)] <- NA
  proportional <- if (anyNA(coef)) NULL else tryCatch(cox.zph(fit, transform = "km"), error = function(e) NULL)
  list(
    # With some coefficients endless and others not, R has no such test of the others alone.
    has_own_test = !anyNA(coef) || all(is.na(coef)),
    coef = coef, se = se, lower = exp(coef - z * se), upper = exp(coef + z * se), p = 2 * pnorm(-abs(coef / se)),
    proportional = if (is.null(proportional)) NA else proportional$table[nrow(proportional$table), "p"]
  )
}
