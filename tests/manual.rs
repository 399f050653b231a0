//! README and manual say what the program prints: every console block is run and compared.
//!
//! After a wanted change, `TRYCMD=overwrite cargo test --test manual` writes the blocks anew; read the diff.

#[test]
fn readme_and_manual_are_true() {
    trycmd::TestCases::new()
        .case("README.md")
        .case("tests/manual/*.md");
}
