
# ---------------------------------------------------------------------------------------------------------------------------------
# Children by their worst grade: in all, by system organ class, by term. A child counts once for each.

received <- read_records("received-children", c("treatment", "children.child", "children.from"), "children.child", "children.from")
columns <- c("isNone", "term", "grade", "after", "attributedTo", "children.child", "children.from")
events <- read_records("toxicities-children", columns, "children.child", "children.from")
events$grade <- as.numeric(events$grade)
with_any <- function(codes) unique(received$children.child[received$treatment %in% codes])

# Who can have such events at all.
treated <- with_any(if (page$after %in% page$treatments) page$after else page$treatments)
at_risk <- if (is.null(page$received)) treated else intersect(treated, with_any(page$received))
among_risk <- function(children) length(intersect(unique(children), at_risk))

stated_none <- events$children.child[is(events$isNone, "Y")]
events <- events[!is(events$isNone, "Y"), ]
with_event <- unique(events$children.child)

attributed <- strsplit(ifelse(is.na(events$attributedTo), "", events$attributedTo), ";", fixed = TRUE)
names_any <- function(code) vapply(attributed, function(to) code %in% to, TRUE)
is_attributed <- page$attribution == "ANY" | names_any(page$attribution)
is_timed <- page$after == "ANY" | is(events$after, page$after)
chosen <- is_attributed & is_timed & (is.na(events$grade) | events$grade >= page$grade)
unknown_start <- is_attributed & !is_timed & is.na(events$after)
unknown_relation <- !is_attributed & names_any("UNKNOWN") & (is_timed | is.na(events$after))

add("main", "At risk", "", NA, length(at_risk))
add("main", "At risk, stated to have had no adverse event", "", NA, among_risk(setdiff(stated_none, with_event)))
add(
  "main", "At risk, with no adverse event entered and no statement that there was none", "", NA,
  length(setdiff(at_risk, c(stated_none, with_event)))
)
add(
  "main", "At risk, with an event whose relation is not recorded: that event is not counted", "", NA,
  among_risk(events$children.child[unknown_relation])
)
add(
  "main", "At risk, with an event whose start is not recorded: that event is not counted", "", NA,
  among_risk(events$children.child[unknown_start])
)
add("main", "Not at risk, with such an event: not counted", "", NA, length(setdiff(events$children.child[chosen], at_risk)))

counted <- events[chosen & events$children.child %in% at_risk, ]
counted$term[is.na(counted$term)] <- "Event without a CTCAE term"
graded <- counted[!is.na(counted$grade), ]

add_level <- function(level, name, rows) {
  worst <- if (nrow(rows) == 0) numeric() else tapply(rows$grade, rows$children.child, max)
  for (grade in page$grade:5) add("main", paste0("worst grade, ", level), name, grade, sum(worst == grade))
  for (from in unique(c(page$grade, page$severe))) {
    n <- sum(worst >= from)
    add("main", paste0("children with this grade or worse, ", level), name, from, n)
    add("main", paste0("fraction of those at risk, ", level), name, from, n / length(at_risk))
  }
}

add_level("any", "Any adverse event", graded)
classes <- vapply(graded$term, function(term) if (is.null(page$classes[[term]])) "Not coded" else page$classes[[term]], "")
for (class in unique(classes)) add_level("class", class, graded[classes == class, ])
if (page$level == "term") for (term in unique(graded$term)) add_level("term", term, graded[graded$term == term, ])

ungraded <- counted[is.na(counted$grade), ]
for (term in unique(ungraded$term)) {
  add("main", "events without a grade", term, NA, length(unique(ungraded$children.child[ungraded$term == term])))
}
