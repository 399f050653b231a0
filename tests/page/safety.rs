//! Nothing of the data runs, and nothing is fetched.

use serde_json::json;

use crate::browser::Browser;
use crate::rounds::{exported, page_of};

#[test]
fn the_page_says_nothing_to_the_console_and_fetches_nothing() {
    for (round, language) in [
        ("samples/da-nang-2022", "vi"),
        ("samples/example", "en"),
        ("samples/papi-2024", "en"),
    ] {
        let page = exported(round, language);
        let mut browser = Browser::start();
        browser.open(&page.page());
        assert_eq!(browser.complaints(), Vec::<serde_json::Value>::new(), "{round}");
        assert_eq!(browser.requests(), [format!("file://{}", page.page().display())]);
        assert_eq!(
            browser.evaluate("document.querySelectorAll('th button').length > 3"),
            json!(true)
        );
    }
}

#[test]
fn names_that_are_scripts_are_names() {
    let hostile = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(2)>",
        "</title></style></script><svg onload=alert(3)>",
        "' onclick='alert(4)",
        "javascript:alert(5)",
        "<!--",
        "]]>&lt;b&gt;",
    ];
    let agencies: Vec<_> = hostile
        .iter()
        .map(|name| (*name, ["50", "40.25", "0", "0"]))
        .collect();
    let page = page_of(&agencies, "vi");
    let mut browser = Browser::start();
    browser.open(&page.page());
    assert_eq!(browser.complaints(), Vec::<serde_json::Value>::new());
    assert_eq!(
        browser.evaluate("[document.scripts.length, document.images.length]"),
        json!([1, 0])
    );
    let names = "[...document.querySelectorAll('tr[data-row] th')].map((name) => name.textContent)";
    assert_eq!(browser.evaluate(names), json!(hostile));
    let handlers = "[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes])\
                    .filter((attribute) => attribute.name.startsWith('on') || attribute.name === 'style').length";
    assert_eq!(browser.evaluate(handlers), json!(0));
}

#[test]
fn a_script_that_someone_adds_to_the_file_does_not_run() {
    let page = exported("samples/example", "vi");
    let text = page
        .text()
        .replace("</main>", "</main><script>document.title = \"x\"</script>");
    let changed = page.beside("doi.html");
    std::fs::write(&changed, text).expect("the folder can be written to");
    let mut browser = Browser::start();
    browser.open(&changed);
    assert_ne!(browser.evaluate("document.title"), json!("x"));
    assert_eq!(
        browser.reported("Log.entryAdded").len(),
        1,
        "the policy refuses it aloud"
    );
}

#[test]
fn the_page_names_no_folder_of_the_machine() {
    let page = page_of(&[("Sở Nội vụ", ["50", "40", "0", "0"])], "vi");
    let folder = std::env::temp_dir();
    assert!(!page.text().contains(&*folder.to_string_lossy()));
    assert!(!page.text().contains("thamdinh.csv"));
}
