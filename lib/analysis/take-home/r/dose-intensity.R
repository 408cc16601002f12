
# ---------------------------------------------------------------------------------------------------------------------------------
# Dose per week given over dose per week planned, of each drug in each child, and its mean over the drugs of a child.

columns <- c(
  "child", "drug", "isOmitted", "isBeforeSurgery", "startedOn", "plannedOn", "plannedDoseM2", "givenDoseM2",
  "plan.week", "plan.weeks", "plan.doseM2"
)
cycles <- read_records("exposures", columns, day = c("startedOn", "plannedOn"))
for (column in c("plannedDoseM2", "givenDoseM2", "plan.week", "plan.weeks", "plan.doseM2")) cycles[[column]] <- as.numeric(cycles[[column]])
if (page$part != "ALL") cycles <- cycles[is(cycles$isBeforeSurgery, if (page$part == "BEFORE") "Y" else "N"), ]
cycles <- cycles[!is.na(cycles$plan.week), ]
cycles$planned <- ifelse(is.na(cycles$plannedDoseM2), cycles$plan.doseM2, cycles$plannedDoseM2)
cycles$is_known <- !is.na(cycles$givenDoseM2) & (is(cycles$isOmitted, "Y") | !is.na(cycles$startedOn))
cycles <- cycles[order(cycles$plan.week), ]

# Added one by one: R's own sum keeps digits that others do not have, and a ratio of exactly 1 must stay one.
total <- function(values) Reduce(`+`, values, 0)

# Planned and given dose, their ratio, that of the times, and the relative intensity; NULL without a cycle given.
intensity_of <- function(own) {
  began <- which(!is.na(own$startedOn))
  if (length(began) == 0) return(NULL)
  from <- began[1]
  to <- began[length(began)]
  end <- own$plan.week + own$plan.weeks
  passed <- as.numeric(as.Date(own$startedOn[to]) - as.Date(own$startedOn[from])) / 7
  weeks <- own$plan.week[from] - own$plan.week[1] + passed + end[nrow(own)] - own$plan.week[to]
  planned <- total(own$planned)
  given <- total(own$givenDoseM2)
  doses <- given / planned
  times <- weeks / (end[nrow(own)] - own$plan.week[1])
  c(planned = planned, given = given, doses = doses, times = times, relative = doses / times)
}

add_relative <- function(group, relative, unknown) {
  add("main", "not computable", group, NA, unknown)
  add_range("relative dose intensity", group, relative)
  add_part(paste0("children with ", page$target, " or more"), group, sum(relative >= page$target), length(relative))
  add("main", "children in the band from", group, c(0, page$bands), tabulate(1 + findInterval(relative, page$bands), length(page$bands) + 1))
}

found <- data.frame(child = character(), relative = numeric())
for (drug in names(page$drugs)) {
  label <- page$drugs[[drug]]
  of_drug <- cycles[is(cycles$drug, drug), ]
  is_known <- tapply(of_drug$is_known, of_drug$child, all)
  known <- Filter(Negate(is.null), lapply(split(of_drug, of_drug$child)[names(which(is_known))], intensity_of))
  unknown <- as.character(names(which(!is_known)))
  measure <- function(name) vapply(known, function(one) one[[name]], 0)
  add_range("planned dose, mg/m\u00b2", label, measure("planned"))
  add_range("given dose, mg/m\u00b2", label, measure("given"))
  add_range("dose ratio", label, measure("doses"))
  add_range("time ratio", label, measure("times"))
  add_part(paste0("children with a dose ratio above ", page$excess), label, sum(measure("doses") > page$excess), length(known))
  add_relative(label, measure("relative"), length(unknown))
  found <- rbind(
    found, data.frame(child = as.character(names(known)), relative = measure("relative")),
    data.frame(child = unknown, relative = rep(NA_real_, length(unknown)))
  )
}
mean_of <- tapply(found$relative, found$child, function(each) total(each) / length(each))
add_relative("All drugs", mean_of[!is.na(mean_of)], sum(is.na(mean_of)))
