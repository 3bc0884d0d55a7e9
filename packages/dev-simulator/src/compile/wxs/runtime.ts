/**
 * The names of WXS that JavaScript does not have, as a source, because it runs beside the compiled templates. `getDate`
 * and `getRegExp` make dates and regular expressions; `constructor` answers the name of a type, as WeChat's wcc has it.
 */
export const WXS_RUNTIME = `
var getDate=function(){return new(Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))};
var getRegExp=function(){return new(Function.prototype.bind.apply(RegExp,[null].concat([].slice.call(arguments))))};
var $wxs=(function(){
var has=function(o,k){return Object(o)===o&&Object.prototype.hasOwnProperty.call(o,k)};
var own=function(k,o){if(o===null||o===undefined)return o[k];return has(o,k)?o[k]:undefined};
var TYPES=['Array','Function','Date','RegExp','String','Number','Boolean'];
return{
own:own,
method:function(k,o){var f=own(k,o);if(typeof f!=='function')throw new TypeError(k+' is not a function');
return function(){return f.apply(o,arguments)}},
missing:function(k){throw new ReferenceError(k+' is not defined')},
constructorOf:function(o){if(o===null||o===undefined||has(o,'constructor'))return o.constructor;
var t=Object.prototype.toString.call(o).slice(8,-1);return TYPES.indexOf(t)<0?'Object':t}}})();
`
