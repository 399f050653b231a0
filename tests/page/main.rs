//! The page of `parindex export -o trang.html` in a real browser: it sorts, prints and can be read by everyone,
//! and it neither fetches nor runs what is not its own.

#[path = "../support/mod.rs"]
mod support;

mod browser;
mod paper;
mod reading;
mod rounds;
mod safety;
mod shown;
mod sorting;

#[test]
fn the_same_round_gives_the_same_bytes() {
    let pages = [0, 1].map(|_| rounds::exported("samples/da-nang-2022", "vi").text());
    assert_eq!(pages[0], pages[1]);
}

/// What stands between the style and the script, as it was on the machine where it was recorded.
///
/// After a wanted change, `PARINDEX_BLESS=1 cargo test --test page` records it anew; read the diff.
#[test]
fn the_page_of_the_example_has_the_bytes_that_were_recorded() {
    const RECORD: &str = "tests/page/example.vi.html";
    let text = rounds::exported("samples/example", "vi").text();
    let body = text.split_once("<body>").expect("a page has a body").1;
    let body = body.split_once("<script>").expect("a page has its script").0;
    if std::env::var_os("PARINDEX_BLESS").is_some() {
        std::fs::write(RECORD, body).expect("the record can be written");
    }
    let recorded = std::fs::read_to_string(RECORD).expect("the page was recorded");
    for (at, (line, recorded)) in (1..).zip(body.lines().zip(recorded.lines())) {
        assert_eq!(line, recorded, "{RECORD}:{at}");
    }
    assert_eq!(body.len(), recorded.len());
}
