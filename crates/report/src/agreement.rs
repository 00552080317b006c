//! The figures of agreement as a table for a spreadsheet or a statistics program: RFC 4180, names of columns and fields as on the wire.

use attesta_casebook::coding::AgreementView;
use attesta_text::for_display;

const COLUMNS: &str = "article,first,second,measure,units,value,alpha";

/// An empty cell is a figure that cannot be computed; it is not nought.
pub fn table(view: &AgreementView) -> String {
    let figures = &view.figures;
    let whose = [view.coding.article_title.clone(), view.firsts.join("; "), view.coding.coder.clone()];
    let whose = whose.map(|text| cell(&text)).join(",");
    let all = figures.first + figures.second - figures.matched;
    let mut rows = vec![
        ("f1_exact", all, figures.f1_exact, None),
        ("f1_overlap", all, figures.f1_overlap, None),
        ("jaccard", figures.matched, figures.jaccard, None),
    ];
    rows.extend(figures.fields.iter().map(|field| (field.field.as_str(), field.units, field.share, field.alpha)));
    let mut text = format!("{COLUMNS}\r\n");
    for (measure, units, value, alpha) in rows {
        text.push_str(&format!("{whose},{measure},{units},{},{}\r\n", number(value), number(alpha)));
    }
    text
}

fn number(value: Option<f64>) -> String {
    value.map(|value| format!("{value:.4}")).unwrap_or_default()
}

/// In quotes where it must be; what a spreadsheet would take for a formula is led by an apostrophe.
fn cell(text: &str) -> String {
    let text = for_display(text);
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n']);
    let text = if formula { format!("'{text}") } else { text };
    if text.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_and_each_stays_one_cell() {
        let check = |text: &str, expected: &str| assert_eq!(cell(text), expected, "{text:?}");
        check("Il porto è chiuso", "Il porto è chiuso");
        check("=1+1", "'=1+1");
        check("  @SUM(A1)", "'  @SUM(A1)");
        check("-5 °C", "'-5 °C");
        check("He said “no”, twice", "\"He said “no”, twice\"");
        check("a \"b\"", "\"a \"\"b\"\"\"");
        check("=\"a\",b", "\"'=\"\"a\"\",b\"");
    }
}
