# Times survfit, survdiff and coxph on the rows of bench/statistics.ts. Arguments: a folder with time, event, group as doubles
# (little-endian), the number of rows, and for Cox the rows and the covariates. Prints "name seconds megabytes" per line.
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
rows <- as.integer(arguments[2])
cox_rows <- as.integer(arguments[3])
covariates <- as.integer(arguments[4])
column <- function(name, n) readBin(file.path(folder, name), "double", n, endian = "little")
time <- column("time", rows)
event <- column("event", rows)
group <- column("group", rows)
x <- matrix(column("covariates", cox_rows * covariates), cox_rows)

timed <- function(name, run) {
  gc(reset = TRUE)
  seconds <- min(replicate(3, system.time(run())[["elapsed"]]))
  cat(name, seconds, sum(gc()[, 6]), "\n")
}
timed("km", function() survfit(Surv(time, event) ~ 1, conf.type = "log-log"))
timed("logrank", function() survdiff(Surv(time, event) ~ group))
cox_time <- time[seq_len(cox_rows)]
cox_event <- event[seq_len(cox_rows)]
timed("cox", function() coxph(Surv(cox_time, cox_event) ~ x))
