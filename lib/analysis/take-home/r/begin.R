
# ---------------------------------------------------------------------------------------------------------------------------------
# Reading the files, and taking down what is computed. The same for every analysis.

suppressPackageStartupMessages(library(survival))
options(digits = 15, stringsAsFactors = FALSE)

# The files lie beside this script, wherever it is started from.
script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
if (length(script) == 1) setwd(dirname(normalizePath(gsub("~+~", " ", script, fixed = TRUE))))

# A CSV file with every cell as text; an empty one is NA.
read_table <- function(file) {
  table <- read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
  names(table) <- sub("^[^A-Za-z]+", "", names(table), useBytes = TRUE) # the mark of UTF-8 stands before the first name
  table
}

# A dataset with its numbers as numbers, as variables.csv tells. An apostrophe that kept a spreadsheet from reading a formula is taken away.
read_dataset <- function(name) {
  table <- read_table(paste0(tolower(name), ".csv"))
  types <- variables$type[match(names(table), ifelse(variables$dataset == name, variables$name, NA))]
  for (column in names(table)[types %in% c("integer", "number")]) table[[column]] <- as.numeric(table[[column]])
  for (column in names(table)[types %in% "text"]) table[[column]] <- sub("^'([=+@-])", "\\1", table[[column]])
  table
}

numbers <- read_table("numbers.csv")
numbers$group[is.na(numbers$group)] <- ""
numbers$at <- as.numeric(numbers$at)
numbers$value <- as.numeric(numbers$value)
variables <- read_table("variables.csv")

# TRUE where a text is this one; FALSE where it is not recorded.
is <- function(text, value) !is.na(text) & text == value

# The rows in which every variable of `where` has its value.
rows_where <- function(table, where) {
  keeps <- rep(TRUE, nrow(table))
  for (name in names(where)) keeps <- keeps & is(table[[name]], where[[name]])
  keeps
}

adsl <- read_dataset("ADSL")
adtte <- read_dataset("ADTTE")
adsl <- adsl[is(adsl[[page$population]], "Y"), ]
adtte <- adtte[is(adtte[[page$population]], "Y"), ]

computed <- list()

# Takes down numbers of this page; `at` and `value` may be several. A number that is not defined is NA.
add <- function(part, measure, group, at, value) {
  value <- as.numeric(value)
  value[!is.finite(value)] <- NA
  row <- data.frame(part = part, measure = measure, group = group, at = as.numeric(at), value = value)
  computed[[length(computed) + 1]] <<- row
}

left_out <- character()

# Says that a number of the page is not made again here.
leave <- function(part, measure) left_out <<- c(left_out, paste(part, measure))

# Middle, least and greatest of some numbers; NA for none. The median is R's own (type 7).
median_range <- function(x) if (length(x) == 0) rep(NA, 3) else c(median(x), min(x), max(x))
