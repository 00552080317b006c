//! The machine the figures belong to: without it they say nothing.

use crate::Done;
use std::{fs::read_to_string, path::Path, process::Command};

pub(crate) fn describe(folder: &Path) -> Done {
    let cpu = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown".into());
    let cores = std::thread::available_parallelism()?;
    let memory = kib("/proc/meminfo", "MemTotal").unwrap_or(0.0) / 1024.0 / 1024.0;
    let kernel = read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    println!("CPU {cpu}, {cores} cores; memory {memory:.0} GiB; disk {}", disk(folder));
    println!("kernel {}; SQLite {}", kernel.trim(), rusqlite::version());
    Ok(())
}

/// The most memory this process ever held, in MB.
pub(crate) fn peak_memory() -> f64 {
    kib("/proc/self/status", "VmHWM").unwrap_or(f64::NAN) * 1024.0 / 1e6
}

/// What it holds now, in MB.
pub(crate) fn memory() -> f64 {
    kib("/proc/self/status", "VmRSS").unwrap_or(f64::NAN) * 1024.0 / 1e6
}

fn disk(folder: &Path) -> String {
    let df = Command::new("df").args(["--output=source,fstype,size,avail", "-h"]).arg(folder).output();
    let text = df.map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default();
    text.lines().nth(1).unwrap_or("unknown").split_whitespace().collect::<Vec<_>>().join(" ") + " free"
}

fn kib(file: &str, name: &str) -> Option<f64> {
    field(file, name)?.split_whitespace().next()?.parse().ok()
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = read_to_string(file).ok()?;
    let line = text.lines().find(|l| l.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
