// What a domain must not be taken for, as data: a missing entry costs a wrong suggestion that the user refuses, one too many a
// suggestion less.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Mail providers and access providers, where anybody gets an address; and sites on which anybody has a page or a shop. */
export const SHARED_DOMAINS = words(`
  aol.com att.net bellsouth.net comcast.net cox.net sbcglobal.net verizon.net optonline.net earthlink.net charter.net
  btinternet.com ntlworld.com sky.com talktalk.net virginmedia.com bigpond.com optusnet.com.au shaw.ca rogers.com sympatico.ca
  t-online.de web.de freenet.de arcor.de posteo.de mailbox.org bluewin.ch aon.at
  free.fr laposte.net orange.fr sfr.fr wanadoo.fr libero.it virgilio.it alice.it tiscali.it telefonica.net terra.com.br uol.com.br bol.com.br
  ziggo.nl kpnmail.nl planet.nl home.nl telenet.be skynet.be seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl
  mail.ru bk.ru inbox.ru list.ru rambler.ru ukr.net i.ua abv.bg freemail.hu citromail.hu
  qq.com 163.com 126.com sina.com sina.cn foxmail.com naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp softbank.jp rediffmail.com
  icloud.com me.com mac.com appleid.com msn.com mail.com email.com gmx.net zoho.com zohomail.com fastmail.com fastmail.fm hey.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com hushmail.com duck.com mozmail.com simplelogin.com
  ymail.com rocketmail.com mailinator.com yopmail.com example.com example.org example.net

  facebook.com fb.com fb.me instagram.com threads.net tiktok.com youtube.com youtu.be twitter.com x.com t.co linkedin.com lnkd.in
  pinterest.com pin.it snapchat.com reddit.com discord.com discord.gg twitch.tv t.me telegram.me wa.me whatsapp.com vk.com ok.ru
  weibo.com bilibili.com xiaohongshu.com mastodon.social bsky.app medium.com quora.com substack.com patreon.com onlyfans.com
  ko-fi.com buymeacoffee.com linktr.ee beacons.ai bio.link lnk.bio campsite.bio carrd.co taplink.cc stan.store msha.ke bento.me
  spotify.com soundcloud.com apple.com vimeo.com rumble.com flickr.com behance.net dribbble.com github.com gitlab.com
  bit.ly tinyurl.com rebrand.ly goo.gl notion.so notion.site canva.com gumroad.com
  etsy.com shopify.com walmart.com alibaba.com temu.com shein.com rakuten.com wish.com wix.com wordpress.org squarespace.com
  shopmy.us ltk.app shopltk.com liketoknow.it impact.com awin.com shareasale.com
`);

/** The same under any ending: `yahoo.co.uk`, `amazon.de`. */
export const SHARED_NAMES = words('gmail googlemail google yahoo hotmail live outlook gmx yandex amazon ebay aliexpress blogger');

/** Below these anybody registers a name: the owner's part is one label longer. */
export const TWO_LEVEL_SUFFIXES = words(`
  ltd.uk me.uk plc.uk sch.uk nhs.uk police.uk id.au asn.au geek.nz gen.nz kiwi.nz maori.nz school.nz
  gv.at priv.at gob.mx gob.ar gob.es nom.es nom.br art.br blog.br eco.br ind.br srv.br tv.br web.za law.za nom.za school.za
  firm.in gen.in ind.in res.in nic.in in.th mi.th web.id my.id biz.id or.id sch.id web.tr gen.tr bel.tr info.tr biz.tr
  ad.jp ed.jp gr.jp lg.jp pe.kr re.kr idv.tw idv.hk per.sg name.my
  msk.ru spb.ru msk.su spb.su pp.ru pp.ua kiev.ua kyiv.ua lviv.ua odesa.ua kharkov.ua dp.ua in.ua
  info.pl biz.pl waw.pl info.ro web.ve muni.il k12.il
  uk.com us.com eu.com de.com gb.net uk.net jpn.com cn.com ru.com za.com
  blogspot.com wordpress.com weebly.com wixsite.com jimdofree.com jimdosite.com jimdo.com webnode.com site123.me strikingly.com
  tumblr.com livejournal.com typepad.com over-blog.com canalblog.com hatenablog.com blogg.se myshopify.com bigcartel.com
  squarespace.site square.site webflow.io framer.website framer.app github.io gitlab.io netlify.app vercel.app pages.dev workers.dev
  web.app firebaseapp.com herokuapp.com glitch.me repl.co surge.sh neocities.org ghost.io beehiiv.com itch.io
`);

/** Second labels that are no name of anybody's under any country's ending: `co.uk`, `com.au`, `or.jp`. */
export const SECOND_LEVEL_WORDS = words('co com net org gov edu ac or ne go mil');
