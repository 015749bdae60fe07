namespace HarrisTrip.Check.Html;

/// <summary>
/// The attributes of HTML (HTML Living Standard 3.2.6 and 4): behind each = what its value has to be, a grammar's name
/// in <see cref="Grammars"/> or the words to choose from, with an empty one where the value may be left empty.
/// </summary>
static class AttributeTable
{
    /// <summary>On every element.</summary>
    public const string Global = """
        accesskey=keys autocapitalize=off|none|on|sentences|words|characters autocorrect=|on|off autofocus=flag class=any
        contenteditable=|true|false|plaintext-only dir=ltr|rtl|auto draggable=true|false enterkeyhint=enter|done|go|next|previous|search|send
        exportparts=any headingoffset=0|1|2|3|4|5|6|7|8 headingreset=flag hidden=|hidden|until-found id=id inert=flag inputmode=none|text|decimal|numeric|tel|search|email|url is=custom-name
        itemid=url itemprop=properties itemref=ids itemscope=flag itemtype=absolute-urls
        lang=lang-or-empty nonce=any part=any popover=|auto|manual|hint slot=any spellcheck=|true|false style=any tabindex=integer title=any
        translate=|yes|no writingsuggestions=|true|false role=any
        about=any content=any datatype=names inlist=any prefix=prefixes property=names rel=names resource=any rev=names typeof=names vocab=vocabulary
        """;

    /// <summary>Handlers of events on every element.</summary>
    public const string Events = """
        onabort onauxclick onbeforeinput onbeforematch onbeforetoggle onblur oncancel oncanplay oncanplaythrough
        onchange onclick onclose oncommand oncontextlost oncontextmenu oncontextrestored oncopy oncuechange oncut
        ondblclick ondrag ondragend ondragenter ondragleave ondragover ondragstart ondrop ondurationchange onemptied
        onended onerror onfocus onformdata oninput oninvalid onkeydown onkeypress onkeyup onload onloadeddata
        onloadedmetadata onloadstart onmousedown onmouseenter onmouseleave onmousemove onmouseout onmouseover onmouseup
        onpaste onpause onplay onplaying onprogress onratechange onreset onresize onscroll onscrollend
        onsecuritypolicyviolation onseeked onseeking onselect onslotchange onstalled onsubmit onsuspend ontimeupdate
        ontoggle onvolumechange onwaiting onwebkitanimationend onwebkitanimationiteration onwebkitanimationstart
        onwebkittransitionend onwheel onpointerdown onpointermove onpointerup onpointercancel onpointerover
        onpointerout onpointerenter onpointerleave ongotpointercapture onlostpointercapture ontouchstart ontouchend
        ontouchmove ontouchcancel onanimationstart onanimationiteration onanimationend onanimationcancel
        ontransitionrun ontransitionstart ontransitionend ontransitioncancel onfullscreenchange onfullscreenerror
        """;

    /// <summary>Handlers of the window's events, on body.</summary>
    public const string WindowEvents = """
        onafterprint onbeforeprint onbeforeunload onhashchange onlanguagechange onmessage onmessageerror onoffline
        ononline onpageswap onpagehide onpagereveal onpageshow onpopstate onrejectionhandled onstorage
        onunhandledrejection onunload
        """;

    public const string ByElement = """
        a: href=url target=frame download=any ping=web-addresses rel=kinds hreflang=lang-or-empty type=media-type referrerpolicy=referrer
        area: alt=any coords=any shape=circle|default|poly|rect href=url target=frame download=any ping=web-addresses rel=kinds referrerpolicy=referrer
        audio: src=address crossorigin=|anonymous|use-credentials preload=|none|metadata|auto autoplay=flag loop=flag muted=flag controls=flag loading=lazy|eager
        base: href=url target=frame
        bdo: dir=ltr|rtl
        blockquote: cite=url
        button: command=command commandfor=any disabled=flag form=any formaction=address formenctype=enctype formmethod=get|post|dialog formnovalidate=flag formtarget=frame name=not-empty popovertarget=any popovertargetaction=toggle|show|hide type=submit|reset|button value=any
        canvas: width=count height=count
        col: span=span
        colgroup: span=span
        data: value=any
        del: cite=url datetime=date-or-time
        details: name=not-empty open=flag
        dialog: open=flag closedby=any|closerequest|none
        embed: src=address type=media-type width=count height=count
        fieldset: disabled=flag form=any name=not-empty
        form: accept-charset=utf-8 action=address autocomplete=on|off enctype=enctype method=get|post|dialog name=not-empty novalidate=flag target=frame rel=kinds
        html: xmlns=http://www.w3.org/1999/xhtml version=any
        iframe: src=address srcdoc=any name=frame-name sandbox=sandbox allow=any allowfullscreen=flag width=count height=count referrerpolicy=referrer loading=lazy|eager
        img: alt=any src=address srcset=source-set sizes=sizes crossorigin=|anonymous|use-credentials usemap=map-name ismap=flag width=count height=count referrerpolicy=referrer decoding=sync|async|auto loading=lazy|eager fetchpriority=high|low|auto
        input: accept=accept alpha=flag alt=not-empty autocomplete=autofill checked=flag colorspace=limited-srgb|display-p3 dirname=not-empty disabled=flag form=any formaction=address formenctype=enctype formmethod=get|post|dialog formnovalidate=flag formtarget=frame height=count list=any max=any maxlength=count min=any minlength=count multiple=flag name=not-empty pattern=pattern placeholder=one-line popovertarget=any popovertargetaction=toggle|show|hide readonly=flag required=flag size=positive src=address step=step type=input-type value=any width=count capture=user|environment
        ins: cite=url datetime=date-or-time
        label: for=any
        li: value=integer
        link: href=address rel=any media=media integrity=integrity hreflang=lang-or-empty type=media-type referrerpolicy=referrer sizes=icon-sizes imagesrcset=source-set imagesizes=sizes as=destination blocking=blocking color=color disabled=flag fetchpriority=high|low|auto crossorigin=|anonymous|use-credentials
        map: name=not-empty-no-space
        meta: name=not-empty http-equiv=http-equiv content=any charset=utf-8 media=media
        meter: value=float min=float max=float low=float high=float optimum=float
        object: data=address type=media-type name=frame-name form=any width=count height=count
        ol: reversed=flag start=integer type=list-type
        optgroup: disabled=flag label=any
        option: disabled=flag label=not-empty selected=flag value=any
        output: for=ids-not-empty form=any name=not-empty
        progress: value=float-not-negative max=float-positive
        q: cite=url
        script: src=address type=any nomodule=flag async=flag defer=flag crossorigin=|anonymous|use-credentials integrity=integrity referrerpolicy=referrer blocking=blocking fetchpriority=high|low|auto
        select: autocomplete=autofill disabled=flag form=any multiple=flag name=not-empty required=flag size=positive
        slot: name=any
        source: type=media-type media=media src=address srcset=source-set sizes=sizes width=count height=count
        style: media=media blocking=blocking type=text/css
        td: colspan=span rowspan=row-span headers=ids-not-empty
        template: for=any shadowrootmode=open|closed shadowrootdelegatesfocus=flag shadowrootclonable=flag shadowrootserializable=flag shadowrootcustomelementregistry=flag
        textarea: autocomplete=autofill cols=positive dirname=not-empty disabled=flag form=any maxlength=count minlength=count name=not-empty placeholder=any readonly=flag required=flag rows=positive wrap=soft|hard
        th: colspan=span rowspan=row-span headers=ids-not-empty scope=row|col|rowgroup|colgroup abbr=any
        time: datetime=time
        track: default=flag kind=subtitles|captions|descriptions|chapters|metadata label=not-empty src=address srclang=lang-or-empty
        video: src=address crossorigin=|anonymous|use-credentials poster=address preload=|none|metadata|auto autoplay=flag playsinline=flag loop=flag muted=flag controls=flag width=count height=count disablepictureinpicture=flag disableremoteplayback=flag loading=lazy|eager
        """;
}
