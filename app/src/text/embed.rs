//! The comparison on somebody else's site.

texts! {
    /// Heading.
    embed_heading { en: "Put the comparison on your site", de: "Den Vergleich in die eigene Website einbinden" }
    /// Beneath the heading.
    embed_intro { en: "One script and one element. The comparison takes your page’s width, language and colour scheme, and is always as new as the programme.", de: "Ein Skript und ein Element. Der Vergleich übernimmt Breite, Sprache und Farbschema Ihrer Seite und ist immer so aktuell wie das Programm." }
    /// Heading.
    embed_with_script { en: "With a script", de: "Mit Skript" }
    /// Heading.
    embed_without_script { en: "Without a script", de: "Ohne Skript" }
    /// Heading.
    embed_preview { en: "What it looks like", de: "So sieht es aus" }
    /// Heading over attributes.
    embed_options { en: "What you can set", de: "Was Sie einstellen können" }
    /// An attribute.
    embed_option_programme { en: "The programme to show", de: "Das gezeigte Programm" }
    /// An attribute.
    embed_option_tiers { en: "The tiers to show, separated by spaces; all that fit side by side if left out", de: "Die gezeigten Stufen, durch Leerzeichen getrennt; ohne Angabe so viele, wie nebeneinander passen" }
    /// An attribute.
    embed_option_scheme { en: "light or dark; follows your page if left out", de: "light oder dark; folgt ohne Angabe Ihrer Seite" }
    /// An attribute.
    embed_option_lang { en: "The language; follows your page if left out", de: "Die Sprache; folgt ohne Angabe Ihrer Seite" }
    /// Column: an attribute of the element.
    embed_attribute { en: "In the element", de: "Im Element" }
    /// Column: a parameter of the frame’s address.
    embed_parameter { en: "In the frame’s address", de: "In der Adresse des Rahmens" }
    /// The programme is part of the address itself.
    embed_in_address { en: "part of it", de: "Teil davon" }
    /// Button.
    copy { en: "Copy", de: "Kopieren" }
    /// Said after copying.
    copied { en: "Copied", de: "Kopiert" }
    /// Title of the frame.
    embed_frame_title(foundation) { en: "Compare the tiers of {foundation}", de: "Stufen vergleichen: {foundation}" }
    /// Link out of the frame.
    embed_open_full { en: "Open the full comparison", de: "Vollständigen Vergleich öffnen" }
}
