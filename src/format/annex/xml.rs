//! Elements of XML, put together as a tree: what is written is well-formed whatever its text is.
//!
//! ```xml
//! <w:p><w:pPr><w:pStyle w:val="AnnexTitle"/></w:pPr><w:r><w:t xml:space="preserve">A &amp; B</w:t></w:r></w:p>
//! ```

use crate::format::html::escaped;

/// One element with all that is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
}

/// An empty element.
pub(super) fn element(name: &'static str) -> Element {
    Element {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

/// An element whose one attribute is `w:val`, as most of a document's settings are.
pub(super) fn setting(name: &'static str, value: impl Into<String>) -> Element {
    element(name).with("w:val", value)
}

impl Element {
    pub(super) fn with(mut self, attribute: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((attribute, value.into()));
        self
    }

    pub(super) fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    pub(super) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Text of a data file; what XML or a reader would obey is shown instead.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.children.push(Node::Text(text.to_owned()));
        self
    }

    /// The element as it stands in a file.
    pub(super) fn write(&self, file: &mut String) {
        *file += &format!("<{}", self.name);
        for (name, value) in &self.attributes {
            *file += &format!(" {name}=\"{}\"", escaped(value));
        }
        if self.children.is_empty() {
            *file += "/>";
            return;
        }
        file.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(file),
                Node::Text(text) => *file += &escaped(text),
            }
        }
        *file += &format!("</{}>", self.name);
    }
}

#[cfg(test)]
mod tests {
    use crate::format::annex::xml::{element, setting};

    #[test]
    fn text_of_data_is_text_and_control_characters_are_shown() {
        let mut file = String::new();
        element("w:t")
            .with("xml:space", "preserve")
            .text("]]> </w:t> &amp; \u{0}\u{1b}\u{ffff}\u{202e}")
            .write(&mut file);
        assert_eq!(
            file,
            "<w:t xml:space=\"preserve\">]]&gt; &lt;/w:t&gt; &amp;amp; \
             ␀␛&lt;U+FFFF&gt;&lt;U+202E&gt;</w:t>"
        );
    }

    #[test]
    fn an_element_without_content_closes_itself() {
        let mut file = String::new();
        element("w:pPr").child(setting("w:jc", "center")).write(&mut file);
        assert_eq!(file, "<w:pPr><w:jc w:val=\"center\"/></w:pPr>");
    }
}
