
# ---------------------------------------------------------------------------------------------------------------------------------
# How methotrexate left the blood (umol/L): of infusions and of children, with Wilson's limits.

columns <- c("child", "number", "startedOn", "level24", "level48", "level72", "clearedAfter", "glucarpidase")
infusions <- read_records("methotrexate", columns, day = "startedOn")
for (column in c("number", "level24", "level48", "level72", "clearedAfter")) infusions[[column]] <- as.numeric(infusions[[column]])

add_wilson <- function(measure, group, n, of) {
  add_part(measure, group, n, of)
  limits <- if (of == 0) c(NA, NA) else prop.test(n, of, conf.level = settings$confLevel, correct = FALSE)$conf.int
  add("main", paste0(measure, ", lower"), group, NA, if (n == 0 && of > 0) 0 else limits[1])
  add("main", paste0(measure, ", upper"), group, NA, if (n == of && of > 0) 1 else limits[2])
}

add_infusions <- function(group, some) {
  known <- some[!is.na(some$level24), ]
  degrees <- list(
    "delayed" = known$level24 > page$delayed$mild,
    "mildly delayed" = known$level24 > page$delayed$mild & known$level24 < page$delayed$severe,
    "severely delayed" = known$level24 >= page$delayed$severe
  )
  children <- function(rows) length(unique(rows$child))
  add("main", "infusions", group, NA, nrow(some))
  for (degree in names(degrees)) {
    delayed <- known[degrees[[degree]], ]
    add_wilson(paste("infusions", degree), group, nrow(delayed), nrow(known))
    add_wilson(paste("children", degree), group, children(delayed), children(known))
  }
  add_range("hours to clearance", group, some$clearedAfter[!is.na(some$clearedAfter)])
  add("main", "not cleared", group, NA, sum(is.na(some$clearedAfter)))
  add("main", "glucarpidase", group, NA, sum(is(some$glucarpidase, "Y")))
  add("main", "glucarpidase not recorded", group, NA, sum(is.na(some$glucarpidase)))
}

add_infusions("All infusions", infusions)
add_infusions(paste("First", page$firstCourses, "of a child"), infusions[infusions$number <= page$firstCourses, ])
add_infusions("Later ones", infusions[infusions$number > page$firstCourses, ])
for (hours in c(24, 48, 72)) {
  levels <- infusions[[paste0("level", hours)]]
  levels <- levels[!is.na(levels)]
  add("main", "levels", "", hours, length(levels))
  for (p in c(0, 0.25, 0.5, 0.75, 1)) {
    add("main", paste0("level, quantile ", p), "", hours, if (length(levels) == 0) NA else quantile(levels, p, type = 7))
  }
  add("main", "levels above the expected", "", hours, sum(levels > page$expected[[paste0("h", hours)]]))
}
