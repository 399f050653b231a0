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
