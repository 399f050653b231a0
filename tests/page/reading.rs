//! The page can be read: without script, on a telephone, by those who hear it, and by those who see little.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::rounds::{exported, large, page_of};

/// Every row has its name, every profile opens, and nothing asks for a click that does nothing.
#[test]
fn without_script_everything_is_there() {
    let page = exported("samples/da-nang-2022", "vi");
    let mut browser = Browser::start();
    browser.call("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    browser.open(&page.page());
    assert_eq!(
        browser.evaluate("document.querySelectorAll('button').length"),
        json!(0)
    );
    let unseen = "[...document.querySelectorAll('tr[data-row] *, figure text, summary')]\
                  .filter((element) => element.getBoundingClientRect().height === 0 && element.closest('svg') === null).length";
    assert_eq!(browser.evaluate(unseen), json!(0));
    assert_eq!(
        browser.evaluate("document.querySelectorAll('tr[data-row]').length === document.querySelectorAll('.profile').length"),
        json!(true)
    );
    assert_eq!(
        browser.evaluate("document.querySelector('[data-script]').hidden"),
        json!(true)
    );
}

#[test]
fn a_name_in_the_ranking_leads_to_the_profile_and_opens_it() {
    let page = exported("samples/example", "vi");
    let mut browser = Browser::start();
    browser.open(&page.page());
    browser.evaluate("document.querySelectorAll('tr[data-row] th a')[4].click()");
    // The browser opens it with the next picture that it draws.
    browser.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    let open = "[...document.querySelectorAll('details[open] h4')].map((name) => name.textContent)";
    assert_eq!(browser.evaluate(open), json!(["Sở Y tế"]));
}

#[test]
fn no_screen_is_too_narrow() {
    let long = "Ban Quản lý Khu công nghệ cao và các khu công nghiệp ".repeat(3);
    let unbroken = "x".repeat(200);
    let agencies = [
        (long.as_str(), ["50", "40", "0", "0"]),
        (unbroken.as_str(), ["30", "20", "0", "1"]),
    ];
    let round = large(300, 16);
    let pages = [
        exported(&round.path().to_string_lossy(), "en"),
        exported("samples/da-nang-2022", "vi"),
        exported("samples/papi-2024", "en"),
        page_of(&agencies, "vi"),
    ];
    let mut browser = Browser::start();
    for page in &pages {
        browser.open(&page.page());
        browser
            .evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
        for width in [360, 768, 1280] {
            let screen =
                json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 768 });
            browser.call("Emulation.setDeviceMetricsOverride", &screen);
            let beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(browser.evaluate(beyond), json!(0), "at {width} pixels");
        }
    }
}

/// The roles of what is said to those who hear the page, each with its name, as it is read.
fn heard(browser: &mut Browser) -> Vec<(String, String)> {
    let tree = browser.call("Accessibility.getFullAXTree", &json!({}));
    let nodes: BTreeMap<&str, &Value> = (tree["nodes"].as_array().expect("a list").iter())
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let mut said = Vec::new();
    let mut waiting = vec![tree["nodes"][0]["nodeId"].as_str().expect("a root")];
    while let Some(node) = waiting.pop().and_then(|id| nodes.get(id)) {
        if node["ignored"] == json!(false) {
            said.push((text(&node["role"]), text(&node["name"])));
        }
        let children = node["childIds"].as_array().into_iter().flatten();
        waiting.extend(children.filter_map(Value::as_str).rev());
    }
    said
}

#[test]
fn those_who_hear_the_page_get_tables_headings_and_names_of_images() {
    let page = exported("samples/example", "en");
    let mut browser = Browser::start();
    browser.open(&page.page());
    let heard = heard(&mut browser);
    let named = |role: &str| -> Vec<&str> {
        let of_role = heard.iter().filter(|(heard, _)| heard == role);
        of_role.map(|(_, name)| name.as_str()).collect()
    };
    assert_eq!(
        named("heading"),
        [
            "Chỉ số cải cách hành chính năm 2024 (ví dụ)",
            "Khối sở, ban, ngành — 5 agencies",
            "Scores and tiers",
            "Self-assessed and appraised scores",
            "Share of points reached, by area (%)",
            "Agency by agency",
            "Sở Nội vụ",
            "Sở Tư pháp",
            "Sở Tài chính",
            "Sở Công Thương",
            "Sở Y tế",
            "Khối UBND quận, huyện — 3 agencies",
            "Scores and tiers",
            "Self-assessed and appraised scores",
            "Share of points reached, by area (%)",
            "Agency by agency",
            "UBND quận Sơn Trà",
            "UBND quận Hải Châu",
            "UBND huyện Hòa Vang",
            "Notes",
        ]
    );
    assert_eq!(
        named("table"),
        [
            "Khối sở, ban, ngành — 5 agencies",
            "Khối UBND quận, huyện — 3 agencies"
        ]
    );
    assert_eq!(named("image").len(), 6);
    assert_eq!(
        named("image")[..2],
        ["Scores and tiers", "Self-assessed and appraised scores"]
    );
    assert_eq!(
        named("columnheader")[..5],
        ["Rank", "Agency", "Tier", "Self", "Appraised"]
    );
    assert!(named("rowheader").contains(&"Sở Y tế"));
    assert!(
        heard
            .iter()
            .all(|(role, name)| role != "region" || !name.is_empty())
    );
}

/// WCAG 2: relative luminance of the colours that a browser computed, behind text and of it.
const CONTRASTS: &str = r#"(() => {
  const parse = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const behind = (element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const covers = (r) => r.left <= x && x <= r.right && r.top <= y && y <= r.bottom;
    const fields = [...(element.closest("svg")?.querySelectorAll("rect") ?? [])];
    const field = fields.filter((f) => covers(f.getBoundingClientRect())).pop();
    const fill = field && getComputedStyle(field).fill;
    if (fill && fill !== "none") return parse(fill);
    for (let at = element; at; at = at.parentElement) {
      const ground = parse(getComputedStyle(at).backgroundColor);
      if (ground.length === 3 || ground[3] > 0) return ground;
    }
    return [255, 255, 255];
  };
  document.querySelectorAll("details").forEach((details) => { details.open = true; });
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const shown = [...document.body.querySelectorAll("*")].filter((e) => hasText(e) && e.getClientRects().length);
  return shown.map((element) => {
    const style = getComputedStyle(element);
    const colour = parse(element.closest("svg") ? style.fill : style.color);
    return [Math.floor(100 * ratio(light(colour), light(behind(element)))), element.outerHTML.slice(0, 80)];
  }).filter(([contrast]) => contrast < 450);
})()"#;

#[test]
fn all_text_stands_out_from_what_is_behind_it() {
    for round in ["samples/da-nang-2022", "samples/xa-phuong-2025"] {
        let page = exported(round, "vi");
        let mut browser = Browser::start();
        browser.open(&page.page());
        assert_eq!(browser.evaluate(CONTRASTS), json!([]), "{round}");
    }
}
