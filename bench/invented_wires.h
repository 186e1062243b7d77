// Inputs of bench/formats_bench.cc and bench/measure_memory.cc: dispatches of countries that do not exist, in every
// format of the wire.
#pragma once

#include <string>

namespace invented {

/// About two kilobytes of news in paragraphs, each set off by `open` and `close`; no two stories are the same.
inline std::string story(int number, const std::string& open, const std::string& close) {
  static const char* const parties[] = {"Arcadia", "Borelia", "Caldonia", "Dorvia", "Estrana"};
  static const char* const deeds[] = {"rejected the draft that the mediators had sent",
                                      "asked for three more days to answer", "proposed a meeting of experts in Geneva",
                                      "said that it would lift its ban on grain, on condition that the port be opened",
                                      "denied that talks had taken place"};
  std::string out;
  for (int paragraph = 0; paragraph < 10; ++paragraph) {
    const int turn = number + paragraph;
    out += open + parties[turn % 5] + " " + deeds[(turn / 5) % 5] +
           ", its minister of foreign affairs told reporters on Thursday, adding that answer number " +
           std::to_string(number) + "-" + std::to_string(paragraph) + " of " + parties[(turn + 2) % 5] +
           " had come too late to be read before the session ended." + close;
  }
  return out;
}

inline std::string headline(int number) {
  return "Arcadia answers the " + std::to_string(number) + "th note of Borelia";
}

inline std::string g2(int count) {
  std::string out =
      R"(<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>)";
  for (int i = 0; i < count; ++i) {
    const auto id = std::to_string(i);
    out +=
        R"(<newsItem guid="urn:newsml:wire.example:20220217:)" + id +
        R"(" version="2" standard="NewsML-G2" standardversion="2.23" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>)"
        R"(<provider literal="wire.example"/><versionCreated>2022-02-17T09:30:00Z</versionCreated><pubStatus qcode="stat:usable"/><signal qcode="sig:update"/></itemMeta><contentMeta><urgency>4</urgency><headline>)" +
        headline(i) +
        "</headline></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" +
        story(i, "<p>", "</p>") + "</body></html></inlineXML></contentSet></newsItem>";
  }
  return out + "</itemSet></newsMessage>";
}

inline std::string newsml_1(int count) {
  std::string out =
      R"(<?xml version="1.0" encoding="UTF-8"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20220217T093000Z</DateAndTime></NewsEnvelope>)";
  for (int i = 0; i < count; ++i) {
    out +=
        "<NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20220217</"
        "DateId><NewsItemId>" +
        std::to_string(i) +
        R"(</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20220217T093000Z</FirstCreated>)"
        R"(<ThisRevisionCreated>20220217T093000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>)" +
        headline(i) + "</HeadLine></NewsLines><ContentItem><DataContent>" + story(i, "<p>", "</p>") +
        "</DataContent></ContentItem></NewsComponent></NewsItem>";
  }
  return out + "</NewsML>";
}

inline std::string nitf(int number) {
  return R"(<?xml version="1.0" encoding="UTF-8"?><nitf><head><docdata management-status="usable"><doc-id id-string="wire.)" +
         std::to_string(number) +
         R"("/><urgency ed-urg="4"/><date.issue norm="20220217T093000Z"/></docdata></head><body><body.head><hedline><hl1>)" +
         headline(number) + "</hl1></hedline></body.head><body.content>" + story(number, "<p>", "</p>") +
         "</body.content></body></nitf>";
}

inline std::string ninjs(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    out +=
        R"({"uri":"urn:wire:)" + std::to_string(i) +
        R"(","version":"1","type":"text","pubstatus":"usable","versioncreated":"2022-02-17T09:30:00Z","headline":")" +
        headline(i) + R"(","body_xhtml":")" + story(i, "<p>", "</p>") + "\"}\n";
  }
  return out;
}

inline std::string iptc_7901(int count) {
  std::string out;
  for (int i = 0; i < count; ++i)
    out +=
        "\x01"
        "abc" +
        std::to_string(i) + " 4 i 300 wire\r\n\r\nArcadia-notes/\r\n\x02" + headline(i) + " =\r\n\r\n" +
        story(i, "   ", "\r\n") +
        "\x03"
        "170930 GMT Feb 22\r\n";
  return out;
}

inline std::string anpa(int count) {
  std::string out;
  for (int i = 0; i < count; ++i)
    out += "\x16\x16\x01W" + std::to_string(1000 + i) +
           "\x1f"
           "wire\nr i\x13\x11 BC-Arcadia-Notes     02-17 0300\n\x02^BC-Arcadia-Notes,300<\n^" +
           headline(i) + "<\n" + story(i, "\t   ", "\n") + "\x03W-02-17-22 0930GMT<\n\x04";
  return out;
}

inline std::string rss(int count) {
  std::string out = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Wire</title>)";
  for (int i = 0; i < count; ++i)
    out += "<item><guid>urn:wire:" + std::to_string(i) + "</guid><title>" + headline(i) +
           "</title><pubDate>Thu, 17 Feb 2022 09:30:00 GMT</pubDate><description>" +
           story(i, "&lt;p&gt;", "&lt;/p&gt;") + "</description></item>";
  return out + "</channel></rss>";
}

inline std::string atom(int count) {
  std::string out =
      R"(<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>)";
  for (int i = 0; i < count; ++i)
    out += "<entry><id>urn:wire:" + std::to_string(i) + "</id><title>" + headline(i) +
           "</title><updated>2022-02-17T09:30:00Z</updated><content type=\"html\">" +
           story(i, "&lt;p&gt;", "&lt;/p&gt;") + "</content></entry>";
  return out + "</feed>";
}

/// With as much round the article as pages of papers have: menus, boxes, scripts.
inline std::string html(int number) {
  std::string menu;
  for (int i = 0; i < 60; ++i)
    menu += "<li class=\"menu-item\"><a href=\"/section/" + std::to_string(i) + "\">Section " + std::to_string(i) +
            "</a></li>";
  std::string boxes;
  for (int i = 0; i < 30; ++i)
    boxes += "<div class=\"teaser\"><a href=\"/story/" + std::to_string(i) + "\"><img src=\"/i.jpg\" alt=\"\"><h3>" +
             headline(number + i) + "</h3></a></div>";
  std::string script;
  for (int i = 0; i < 100; ++i)
    script += "window.q=window.q||[];q.push({slot:" + std::to_string(i) + ",size:[300,250]});";
  return "<!doctype html><html lang=\"en\"><head><title>" + headline(number) +
         "</title><meta property=\"article:published_time\" content=\"2022-02-17T09:30:00Z\"><script>" + script +
         "</script></head><body class=\"single\"><header><nav><ul>" + menu + "</ul></nav></header><main><article><h1>" +
         headline(number) + "</h1><div class=\"article-body\">" + story(number, "<p>", "</p>") +
         "</div></article></main><aside class=\"related\">" + boxes + "</aside><footer><ul>" + menu +
         "</ul></footer></body></html>";
}

inline std::string mail(int number) {
  return "From: Wire <desk@wire.example>\r\nTo: readers@wire.example\r\nDate: Thu, 17 Feb 2022 09:30:00 "
         "+0000\r\nMessage-ID: <" +
         std::to_string(number) + "@wire.example>\r\nSubject: " + headline(number) +
         "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + story(number, "", "\r\n\r\n");
}

inline std::string plain(int number) {
  return headline(number) + "\n\nGENEVA, 17 February 2022 (Wire) - " + story(number, "", "\n\n");
}

inline std::string warc_record(int number) {
  const auto page = html(number);
  const auto http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + std::to_string(page.size()) +
      "\r\n\r\n" + page;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" +
         std::to_string(100000000000LL + number) + ">\r\nWARC-Target-URI: https://wire.example/2022/02/17/" +
         std::to_string(number) +
         "\r\nWARC-Date: 2022-02-17T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
         std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

}  // namespace invented
