//! No answer may be lost silently: the example without any one of its answers is not ranked.

use crate::example::{ANSWERS, Example, rows, written};
use crate::reproducer::Output;

const VALUE: usize = 2;
const DENOMINATOR: usize = 3;

/// Exit 1, nothing on standard output, and the answer named.
fn is_missed(output: &Output, agency: &str, item: &str) {
    assert_eq!(output.exit, Some(1), "{agency} {item}\n{}", output.printed);
    assert_eq!(output.stdout, "", "{agency} {item}");
    let named = format!("error[E218]: missing value: {agency} · {item}\n");
    assert!(
        output.printed.contains(&named),
        "{agency} {item}\n{}",
        output.printed
    );
    assert!(
        output.printed.contains("1 error, 0 warnings"),
        "{}",
        output.printed
    );
}

#[test]
fn an_emptied_answer_is_named_with_its_cell() {
    for file in ANSWERS {
        let example = Example::copy();
        for at in 1..rows(file).len() {
            let mut table = rows(file);
            table[at][VALUE].clear();
            example.write(file, &written(&table));
            let output = example.run(&["rank", "--lang", "en"]);
            is_missed(&output, &table[at][0], &table[at][1]);
            let place = format!("{file}:{line}:", line = at + 1);
            let cell = format!("(Excel cell C{row})", row = at + 1);
            assert!(output.printed.contains(&place), "{}", output.printed);
            assert!(output.printed.contains(&cell), "{}", output.printed);
        }
    }
}

#[test]
fn a_deleted_row_is_named_with_its_file() {
    for file in ANSWERS {
        let example = Example::copy();
        for at in 1..rows(file).len() {
            let mut table = rows(file);
            let gone = table.remove(at);
            example.write(file, &written(&table));
            let output = example.run(&["rank", "--lang", "en"]);
            is_missed(&output, &gone[0], &gone[1]);
            assert!(
                output.printed.contains(&format!("--> {file}\n")),
                "{}",
                output.printed
            );
        }
    }
}

#[test]
fn an_emptied_denominator_is_named_with_its_answer() {
    for file in ANSWERS {
        let example = Example::copy();
        for at in 1..rows(file).len() {
            let mut table = rows(file);
            if table[at][DENOMINATOR].is_empty() {
                continue;
            }
            table[at][DENOMINATOR].clear();
            example.write(file, &written(&table));
            let output = example.run(&["rank", "--lang", "en"]);
            assert_eq!((output.exit, output.stdout.as_str()), (Some(1), ""));
            let named = format!("error[E317]: the denominator of {} is missing", table[at][1]);
            assert!(output.printed.contains(&named), "{}", output.printed);
            assert!(output.printed.contains(&format!("{file}:{}:", at + 1)));
        }
    }
}

#[test]
fn a_zero_a_blank_not_applicable_and_not_assigned_are_four_things() {
    let score_of = |value: &str, exempt: bool| {
        let example = Example::copy();
        let mut table = rows("thamdinh.csv");
        let at = table.iter().position(|row| row[0] == "SCT" && row[1] == "II.4");
        let at = at.expect("SCT answers II.4");
        if exempt {
            table.remove(at);
            let mut own = rows("tudanhgia.csv");
            own.retain(|row| !(row[0] == "SCT" && row[1] == "II.4"));
            example.write("tudanhgia.csv", &written(&own));
            let mut register = rows("donvi.csv");
            register[0].push("mien_tieu_chi".to_owned());
            for row in &mut register[1..] {
                let items = if row[0] == "SCT" { "II.4" } else { "" };
                row.push(items.to_owned());
            }
            example.write("donvi.csv", &written(&register));
        } else {
            table[at][VALUE] = value.to_owned();
            if value == "KAD" || value.is_empty() {
                table[at][DENOMINATOR].clear();
            }
        }
        example.write("thamdinh.csv", &written(&table));
        let output = example.run(&["explain", "SCT", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&output.stdout).unwrap_or_default();
        (output.exit, state_of(&json, "II.4"))
    };
    assert_eq!(score_of("0", false), (Some(0), Some("scored".to_owned())));
    assert_eq!(
        score_of("KAD", false),
        (Some(0), Some("not-applicable".to_owned()))
    );
    assert_eq!(score_of("", true), (Some(0), Some("exempt".to_owned())));
    assert_eq!(score_of("", false), (Some(1), None));
}

/// The state of an item, wherever it stands in the tree of an explanation.
fn state_of(json: &serde_json::Value, id: &str) -> Option<String> {
    if json["id"] == id {
        return json["state"].as_str().map(str::to_owned);
    }
    let children = json.as_array().into_iter().flatten();
    let fields = json.as_object().into_iter().flat_map(|object| object.values());
    children.chain(fields).find_map(|child| state_of(child, id))
}
