//! Columns sort by what they mean, by the keyboard, and back.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::rounds::{Exported, exported, page_of};

/// What stands in a column of the first table, from top to bottom.
fn column(browser: &mut Browser, at: usize) -> Vec<String> {
    let cells = browser.evaluate(&format!(
        "[...document.querySelectorAll('table.ranking')[0].querySelectorAll('tr[data-row]')]\
         .map((row) => row.cells[{at}].textContent)"
    ));
    let cells = cells.as_array().expect("a list").iter();
    cells
        .map(|cell| cell.as_str().expect("text").to_owned())
        .collect()
}

/// Moves to the heading of a column by the keyboard alone and presses a key there.
fn sort_by(browser: &mut Browser, heading: &str, key: &str) {
    browser.evaluate("document.querySelector('.box').focus()");
    for _ in 0..10 {
        let focused = browser.evaluate("document.activeElement.textContent");
        if focused == json!(heading) {
            return browser.press(key);
        }
        browser.press("Tab");
    }
    panic!("the keyboard does not reach {heading:?}");
}

/// The order of every column of the first table, as it is said to those who hear the page.
fn orders(browser: &mut Browser) -> Value {
    browser.evaluate(
        "[...document.querySelectorAll('table.ranking')[0].tHead.rows[0].cells]\
         .map((heading) => heading.getAttribute('aria-sort'))",
    )
}

fn opened(exported: &Exported) -> Browser {
    let mut browser = Browser::start();
    browser.open(&exported.page());
    browser
}

#[test]
fn names_sort_by_the_vietnamese_alphabet() {
    let names = [
        "Đ 1", "Ê", "D 2", "Ô", "Ơ", "Ă", "O", "Â", "A", "E", "D 10", "Ư", "U", "á", "B",
    ];
    let agencies: Vec<_> = names.iter().map(|name| (*name, ["50", "40", "0", "0"])).collect();
    let page = page_of(&agencies, "vi");
    let mut browser = opened(&page);
    sort_by(&mut browser, "Cơ quan, đơn vị", "Enter");
    assert_eq!(
        column(&mut browser, 1),
        [
            "A", "á", "Ă", "Â", "B", "D 2", "D 10", "Đ 1", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư"
        ]
    );
    sort_by(&mut browser, "Cơ quan, đơn vị", "Enter");
    assert_eq!(column(&mut browser, 1)[..3], ["Ư", "U", "Ơ"]);
}

#[test]
fn numbers_with_a_decimal_comma_sort_as_numbers() {
    let agencies = [
        ("A", ["4.75", "4.75", "0", "0"]),
        ("B", ["50", "50", "1.25", "0"]),
        ("C", ["0", "0", "0", "8"]),
        ("D", ["5", "5.25", "0", "0"]),
        ("E", ["50", "50", "0", "0"]),
    ];
    let page = page_of(&agencies, "vi");
    let mut browser = opened(&page);
    sort_by(&mut browser, "Thẩm định", " ");
    assert_eq!(
        column(&mut browser, 3),
        ["101,25", "100,00", "10,25", "9,50", "-8,00"]
    );
    assert_eq!(
        orders(&mut browser),
        json!([null, null, null, "descending", null])
    );
    sort_by(&mut browser, "Thẩm định", " ");
    assert_eq!(
        column(&mut browser, 3),
        ["-8,00", "9,50", "10,25", "100,00", "101,25"]
    );
    assert_eq!(orders(&mut browser), json!([null, null, null, "ascending", null]));
}

#[test]
fn ranks_sort_across_tiers_and_the_tier_brings_the_first_order_back() {
    let page = exported("samples/example", "en");
    let mut browser = opened(&page);
    let first = [
        "Sở Nội vụ",
        "Sở Tài chính",
        "Sở Công Thương",
        "Sở Tư pháp",
        "Sở Y tế",
    ];
    assert_eq!(column(&mut browser, 1), first);
    assert_eq!(
        orders(&mut browser),
        json!([null, null, "ascending", null, null, null])
    );
    let bands = "[...document.querySelectorAll('table.ranking')[0].querySelectorAll('.band')].length";
    assert_eq!(browser.evaluate(bands), json!(3));

    sort_by(&mut browser, "Rank", "Enter");
    assert_eq!(column(&mut browser, 0), ["1", "2", "3=", "3=", "5"]);
    assert_eq!(
        orders(&mut browser),
        json!(["ascending", null, null, null, null, null])
    );
    assert_eq!(
        browser.evaluate(bands),
        json!(0),
        "tiers are mixed, so none is a heading"
    );

    sort_by(&mut browser, "Tier", "Enter");
    assert_eq!(column(&mut browser, 1), first);
    assert_eq!(browser.evaluate(bands), json!(3));
}

#[test]
fn an_agency_without_a_rank_stands_last_in_either_direction() {
    let page = exported("samples/xa-phuong-2025", "vi");
    let mut browser = opened(&page);
    for _ in 0..2 {
        sort_by(&mut browser, "Hạng", "Enter");
        assert_eq!(column(&mut browser, 0).last().map(String::as_str), Some("–"));
    }
    assert_eq!(column(&mut browser, 0)[0], "55");
}
