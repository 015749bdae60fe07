namespace HarrisTrip.Check.Html;

/// <summary>
/// The elements of HTML (HTML Living Standard 4): what each is, and what it may hold: categories with a capital,
/// elements by name.
/// </summary>
static class ElementTable
{
    public const string Rows = """
        a|Flow Phrasing|Transparent
        abbr|Flow Phrasing|Phrasing
        address|Flow|Flow
        area|Flow Phrasing|
        article|Flow Sectioning|Flow
        aside|Flow Sectioning|Flow
        audio|Flow Phrasing|Transparent source track
        b|Flow Phrasing|Phrasing
        base|Metadata|
        bdi|Flow Phrasing|Phrasing
        bdo|Flow Phrasing|Phrasing
        blockquote|Flow|Flow
        body||Flow
        br|Flow Phrasing|
        button|Flow Phrasing|Phrasing
        canvas|Flow Phrasing|Transparent
        caption||Flow
        cite|Flow Phrasing|Phrasing
        code|Flow Phrasing|Phrasing
        col||
        colgroup||col template
        data|Flow Phrasing|Phrasing
        datalist|Flow Phrasing|Phrasing Script option
        dd||Flow
        del|Flow Phrasing|Transparent
        details|Flow|Flow summary
        dfn|Flow Phrasing|Phrasing
        dialog|Flow|Flow
        div|Flow|Flow
        dl|Flow|Script dt dd div
        dt||Flow
        em|Flow Phrasing|Phrasing
        embed|Flow Phrasing|
        fieldset|Flow|Flow legend
        figcaption||Flow
        figure|Flow|Flow figcaption
        footer|Flow|Flow
        form|Flow|Flow
        h1|Flow Heading|Phrasing
        h2|Flow Heading|Phrasing
        h3|Flow Heading|Phrasing
        h4|Flow Heading|Phrasing
        h5|Flow Heading|Phrasing
        h6|Flow Heading|Phrasing
        head||Metadata
        header|Flow|Flow
        hgroup|Flow Heading|Script p h1 h2 h3 h4 h5 h6
        hr|Flow|
        html||head body
        i|Flow Phrasing|Phrasing
        iframe|Flow Phrasing|
        img|Flow Phrasing|
        input|Flow Phrasing|
        ins|Flow Phrasing|Transparent
        kbd|Flow Phrasing|Phrasing
        label|Flow Phrasing|Phrasing
        legend||Phrasing h1 h2 h3 h4 h5 h6 hgroup
        li||Flow
        link|Metadata|
        main|Flow|Flow
        map|Flow Phrasing|Transparent area
        mark|Flow Phrasing|Phrasing
        menu|Flow|Script li
        meta|Metadata|
        meter|Flow Phrasing|Phrasing
        nav|Flow Sectioning|Flow
        noscript|Metadata Flow Phrasing|Transparent
        object|Flow Phrasing|Transparent
        ol|Flow|Script li
        optgroup||Script option noscript div legend
        option||Text Phrasing Script
        output|Flow Phrasing|Phrasing
        p|Flow|Phrasing
        picture|Flow Phrasing|Script source img
        pre|Flow|Phrasing
        progress|Flow Phrasing|Phrasing
        q|Flow Phrasing|Phrasing
        rp||Phrasing
        rt||Phrasing
        ruby|Flow Phrasing|Phrasing rt rp
        s|Flow Phrasing|Phrasing
        samp|Flow Phrasing|Phrasing
        script|Metadata Flow Phrasing Script|Text
        search|Flow|Flow
        section|Flow Sectioning|Flow
        select|Flow Phrasing|Script option optgroup hr noscript div button
        selectedcontent|Flow Phrasing|
        slot|Flow Phrasing|Transparent
        small|Flow Phrasing|Phrasing
        source||
        span|Flow Phrasing|Phrasing
        strong|Flow Phrasing|Phrasing
        style|Metadata Flow|Text
        sub|Flow Phrasing|Phrasing
        summary||Phrasing h1 h2 h3 h4 h5 h6 hgroup
        sup|Flow Phrasing|Phrasing
        table|Flow|Script caption colgroup thead tbody tfoot tr
        tbody||Script tr
        td||Flow
        template|Metadata Flow Phrasing Script|Any
        textarea|Flow Phrasing|Text
        tfoot||Script tr
        th||Flow
        thead||Script tr
        time|Flow Phrasing|Phrasing
        title|Metadata|Text
        tr||Script td th
        track||
        u|Flow Phrasing|Phrasing
        ul|Flow|Script li
        var|Flow Phrasing|Phrasing
        video|Flow Phrasing|Transparent source track
        wbr|Flow Phrasing|
        """;
}
