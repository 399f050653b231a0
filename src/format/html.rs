//! A page of its own: readable without script, printable on A4, and nothing in it can run or be fetched.
//!
//! ```html
//! <table><thead><tr><th scope="col">Hạng</th>…</tr></thead>
//! <tbody><tr class="tier"><th colspan="5" scope="rowgroup"><b>Xuất sắc</b> …</th></tr><tr><td>1</td>…</tr></tbody></table>
//! ```

use crate::format::plain_cell;
use crate::format::safe_text::for_terminal;
use crate::model::name::Language;
use crate::view::{Cell, Column, ColumnKind, Group, Report, Section, Table};

const STYLE: &str = "\
body{font:16px/1.4 \"Times New Roman\",serif;color:#111;background:#fff;max-width:60em;margin:2em auto;padding:0 1em}\
h1{font-size:1.3em}h2{font-size:1.1em;margin-top:2em}\
table{border-collapse:collapse;width:100%}\
th,td{padding:.2em .5em;border-bottom:1px solid #999;text-align:left;vertical-align:top}\
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\
.tier th{background:#eee;font-weight:normal}\
@page{size:A4;margin:2cm}@media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}";

/// A whole report, without the hints: they are for someone at a terminal.
pub(super) fn write(report: &Report) -> String {
    opening(report) + &sections(report) + &closing(report)
}

/// Everything before the sections.
pub(super) fn opening(report: &Report) -> String {
    let title = report.title.first().map_or("parindex", String::as_str);
    let lines = report.title.iter().enumerate();
    let title_lines = lines.map(|(at, line)| element(if at == 0 { "h1" } else { "p" }, line));
    head(report.language, title, "") + &title_lines.collect::<String>()
}

/// Headings, tables and paragraphs.
pub(super) fn sections(report: &Report) -> String {
    let sections = report.sections.iter();
    sections
        .map(|section| write_section(section, report.language))
        .collect()
}

/// Everything after the sections.
pub(super) fn closing(report: &Report) -> String {
    let mut end = String::new();
    if !report.notes.is_empty() {
        let notes: String = report.notes.iter().map(|note| element("li", note)).collect();
        end += &format!("<ol>\n{notes}</ol>\n");
    }
    end.extend(report.summary.iter().map(|summary| element("p", summary)));
    end + END
}

/// The page around a body, with looks of its own behind those of every page.
pub(super) fn page(language: Language, title: &str, style: &str, body: &str) -> String {
    head(language, title, style) + body + END
}

const END: &str = "</body>\n</html>\n";

fn head(language: Language, title: &str, style: &str) -> String {
    let language = match language {
        Language::English => "en",
        Language::Vietnamese => "vi",
    };
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{STYLE}{style}</style>\n\
         </head>\n<body>\n",
        escaped(title)
    )
}

pub(super) fn write_section(section: &Section, language: Language) -> String {
    let heading: String = section
        .heading
        .iter()
        .map(|heading| element("h2", heading))
        .collect();
    let table = section.table.as_ref().map(|table| write_table(table, language));
    let text: String = section.text.iter().map(|text| element("p", text)).collect();
    heading + &table.unwrap_or_default() + &text
}

/// All columns but the bar, which is a drawing for terminals.
fn write_table(table: &Table, language: Language) -> String {
    let columns: Vec<(usize, &Column)> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.kind != ColumnKind::Bar)
        .collect();
    let heading = |(_, column): &(usize, &Column)| {
        format!(
            "<th scope=\"col\"{}>{}</th>",
            class(column.kind),
            escaped(&column.heading)
        )
    };
    let headings: String = columns.iter().map(heading).collect();
    let groups: String = table
        .groups
        .iter()
        .map(|group| write_group(group, &columns, language))
        .collect();
    format!("<table>\n<thead><tr>{headings}</tr></thead>\n{groups}</table>\n")
}

fn write_group(group: &Group, columns: &[(usize, &Column)], language: Language) -> String {
    let heading: String = group
        .heading
        .iter()
        .map(|heading| {
            let remark = heading.remark.as_deref().map(escaped).unwrap_or_default();
            let name = escaped(&heading.name);
            let span = columns.len();
            format!(
                "<tr class=\"tier\"><th colspan=\"{span}\" scope=\"rowgroup\"><b>{name}</b> {remark}</th></tr>\n"
            )
        })
        .collect();
    let row = |cells: &[Cell]| {
        let cell = |(at, column): &(usize, &Column)| {
            format!(
                "<td{}>{}</td>",
                class(column.kind),
                escaped(&plain_cell::text(&cells[*at], language))
            )
        };
        format!("<tr>{}</tr>\n", columns.iter().map(cell).collect::<String>())
    };
    let rows: String = group.rows.iter().map(|cells| row(&cells.cells)).collect();
    format!("<tbody>\n{heading}{rows}</tbody>\n")
}

fn class(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Rank | ColumnKind::Number => " class=\"n\"",
        ColumnKind::Name | ColumnKind::Word | ColumnKind::Bar | ColumnKind::Notes => "",
    }
}

pub(super) fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped(text))
}

/// Text that means itself, in an element as in an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in for_terminal(text).chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            plain => escaped.push(plain),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use crate::format::html::{escaped, write};
    use crate::model::name::Language;
    use crate::view::example::example;
    use crate::view::{Selection, ranking};

    #[test]
    fn text_of_data_is_text() {
        assert_eq!(
            escaped("<script>alert('x')</script>"),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"
        );
        assert_eq!(escaped("a & \"b\""), "a &amp; &quot;b&quot;");
        assert_eq!(escaped("Sở\u{202e}"), "Sở&lt;U+202E&gt;");
    }

    #[test]
    fn a_ranking_is_a_page_with_a_row_group_for_each_tier() {
        let page = write(&ranking(
            &example().results(),
            &Selection::default(),
            Language::Vietnamese,
        ));
        assert!(page.starts_with("<!doctype html>\n<html lang=\"vi\">"));
        assert!(page.contains(
            "<tr class=\"tier\"><th colspan=\"5\" scope=\"rowgroup\"><b>Xuất sắc</b> từ 90 trở lên · 3/5 đơn vị</th></tr>\n\
             <tr><td class=\"n\">1</td><td>Sở Nội vụ</td><td class=\"n\">101,02</td>\
             <td class=\"n\">101,02</td><td></td></tr>"
        ));
        assert!(!page.contains("<script"));
    }
}
