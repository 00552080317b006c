//! One table a measure: what was measured, the floor, the target, and whether it holds.

/// A line; the two figures are in the unit of the table.
pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) ours: f64,
    pub(crate) floor: Option<f64>,
    pub(crate) target: Target,
}

#[derive(Clone, Copy)]
pub(crate) enum Target {
    None,
    /// Ours is at most so much, in the unit of the table.
    AtMost(f64),
    /// Ours is at most so many times the floor.
    Times(f64),
    /// Ours is at least this part of the floor.
    Part(f64),
}

impl Line {
    fn holds(&self) -> Option<bool> {
        let ratio = self.floor.map(|floor| self.ours / floor);
        match (self.target, ratio) {
            (Target::AtMost(most), _) => Some(self.ours <= most),
            (Target::Times(most), Some(ratio)) => Some(ratio <= most),
            (Target::Part(least), Some(ratio)) => Some(ratio >= least),
            _ => None,
        }
    }

    fn cells(&self) -> [String; 6] {
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".into());
        let target = match self.target {
            Target::None => "–".into(),
            Target::AtMost(most) => format!("≤ {most}"),
            Target::Times(most) => format!("≤ {most} ×"),
            Target::Part(least) => format!("≥ {least} ×"),
        };
        [
            self.what.clone(),
            figure(self.ours),
            or_dash(self.floor.map(figure)),
            or_dash(self.floor.map(|floor| format!("{:.2} ×", self.ours / floor))),
            target,
            or_dash(self.holds().map(|holds| if holds { "ok".into() } else { "OVER".into() })),
        ]
    }
}

fn figure(value: f64) -> String {
    if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}

pub(crate) fn print(title: &str, unit: &str, lines: &[Line]) {
    let head = ["", &format!("ours, {unit}"), "floor", "ratio", "target", ""].map(str::to_owned);
    let rows: Vec<[String; 6]> = std::iter::once(head).chain(lines.iter().map(Line::cells)).collect();
    let width = |n: usize| rows.iter().filter_map(|r| r.get(n)).map(|c| c.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..6).map(width).collect();
    println!("\n{title}\n");
    for (n, row) in rows.iter().enumerate() {
        let pad = |(cell, width): (&String, &usize)| format!("{cell:width$}");
        println!("| {} |", row.iter().zip(&widths).map(pad).collect::<Vec<_>>().join(" | "));
        if n == 0 {
            println!("|{}|", widths.iter().map(|w| "-".repeat(w + 2)).collect::<Vec<_>>().join("|"));
        }
    }
}
